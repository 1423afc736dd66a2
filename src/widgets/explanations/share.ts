/**
 * A link to predictions, to what has been run and to the finding in view, never to a result:
 * `?explanations.never-sent=fits&explanations.run=never-sent&explanations.why=never-sent.repair#explanations`.
 */
import { defineCodec, parse, unreadable, type ReadLink } from '../../share/codec.ts';
import { listOf, oneOf } from '../../share/fields.ts';
import { mechanisms, type Mechanism } from '../../sim/sync/assumptions.ts';
import { observationNames, type ObservationName } from './observations.ts';

export const guesses = ['unsure', 'fits', 'differs'] as const;
/** What the reader expects of an explanation before it is run. */
export type Guess = (typeof guesses)[number];

/** One cell of the table. */
export type CellName = `${Mechanism}.${ObservationName}`;
export const cellName = (mechanism: Mechanism, name: ObservationName): CellName =>
  `${mechanism}.${name}`;

export interface State extends Readonly<Record<Mechanism, Guess>> {
  readonly run: readonly Mechanism[];
  /** The cell whose deciding event is shown. */
  readonly why: CellName | 'none';
}

const guess = oneOf(guesses, 'unsure');
const cells = mechanisms.flatMap((mechanism) =>
  observationNames.map((name) => cellName(mechanism, name)),
);

export const explanationsCodec = defineCodec<State>({
  'unknown-token': guess,
  'dead-connection': guess,
  'token-refresh-fails': guess,
  'never-sent': guess,
  run: listOf(oneOf(mechanisms, mechanisms[0]), mechanisms.length),
  why: oneOf<CellName | 'none'>(['none', ...cells], 'none'),
});

/** Nothing expected, nothing run. */
export const untouched = parse('', '', explanationsCodec).state;

/** A link may point at a finding that its own runs do not make: then nothing is pointed at. */
export function consistent(id: string, read: ReadLink<State>): ReadLink<State> {
  const { why, run } = read.state;
  if (why === 'none' || run.some((mechanism) => why.startsWith(`${mechanism}.`))) return read;
  return {
    ...read,
    state: { ...read.state, why: 'none' },
    notices: [...read.notices, unreadable(`${id}.why`, why)],
  };
}
