/** Every codec there is, found by its file: a new widget's is among them by itself. */
import { globSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parse, type Codec } from '../../src/share/codec.ts';

export type AnyCodec = Codec<Record<string, unknown>>;

/** Some codecs are made for what a figure shows; what they are given here changes only defaults and words. */
const made_for: Readonly<Record<string, unknown>> = {
  incidentCodec: ['first-report', 'release'],
  pipelineCodec: {
    iphone: 'ios-26.4',
    ipad: 'ipados-26.4',
    mac: 'macos-26.4',
    sender: 'mac',
    done: [],
  },
};

/** Reads one parameter, as other sites have it; links.test.ts tries it by itself. */
const no_codec = ['search'];

/** By widget, which is the value of its `data-widget` too. */
export async function allCodecs(): Promise<ReadonlyMap<string, AnyCodec>> {
  const files = globSync('src/widgets/*/share.ts').sort();
  const found = await Promise.all(
    files
      .filter((file) => !no_codec.includes(basename(dirname(file))))
      .map(async (file) => {
        const exported = (await import(resolve(file))) as Record<string, unknown>;
        const codecs = Object.entries(exported).filter(([name]) => name.endsWith('Codec'));
        if (codecs.length !== 1)
          throw new Error(`${file} exports ${codecs.length} codecs, not one`);
        return [basename(dirname(file)), codecOf(...codecs[0]!)] as const;
      }),
  );
  return new Map(found);
}

/** What a link that holds nothing leads to. */
export function defaultsOf(codec: AnyCodec): Record<string, unknown> {
  return parse('', 'any', codec).state;
}

function codecOf(name: string, exported: unknown): AnyCodec {
  if (typeof exported !== 'function') return exported as AnyCodec;
  if (!Object.hasOwn(made_for, name)) throw new Error(`say in made_for what ${name} is made for`);
  return (exported as (given: unknown) => AnyCodec)(made_for[name]);
}
