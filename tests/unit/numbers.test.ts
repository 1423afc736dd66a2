/** Every number that the simulator assumes is on the page of all numbers, and some figure needs it. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/components/numbering.ts';
import { amounts } from '../../src/messages/assumptions.ts';
import type { NumberDefinition } from '../../src/sim/kernel/number.ts';
import { models, numberDefinitions, type NumberName } from '../../src/sim/numbers.ts';
import * as protection from '../../src/sim/protection/complete.ts';
import { fleetDefaults } from '../../src/sim/protection/fleet/assumptions.ts';
import * as sync from '../../src/sim/sync/assumptions.ts';
import { numbersOf } from '../../src/widgets/grounds/figures.ts';
import { numbers as numbersOfLedger } from '../../src/widgets/ledger/runs.ts';

const all = Object.entries(numberDefinitions) as [NumberName, NumberDefinition][];
/** What a run of each model is given. */
const assumed: Record<keyof typeof models, object> = {
  sync: sync.defaultAssumptions,
  protection: protection.defaultAssumptions,
  fleet: fleetDefaults,
};
/** Not a number, but a choice between explanations or reports. */
const choices = ['mechanism', 'default_follows'];

const figures = globSync('content/{articles,check}/*.mdx').flatMap((file) =>
  figuresIn(readFileSync(file, 'utf8')),
);

describe('the numbers of all models', () => {
  it.each(Object.entries(assumed))('have an entry for each that %s is given', (model, given) => {
    const named = Object.keys(models[model as keyof typeof models]);
    const numbers = Object.keys(given).filter((name) => !choices.includes(name));
    expect(numbers.sort()).toEqual(named.sort());
    for (const name of numbers) {
      expect(given[name as keyof typeof given]).toBe(numberDefinitions[name as NumberName].default);
    }
  });

  it('have an entry for each that is defined in a file of assumptions', async () => {
    const files = globSync('src/sim/**/assumptions.ts');
    expect(files.length).toBeGreaterThanOrEqual(Object.keys(models).length);
    for (const file of files) {
      const exported = (await import(/* @vite-ignore */ `../../${file}`)) as object;
      const tables = Object.values(exported).filter(isTable);
      expect({ file, tables: tables.length }).toEqual({ file, tables: 1 });
      expect(Object.values(models)).toContain(tables[0]);
    }
  });

  it('share no name, since each has its place on one page', () => {
    const counts = Object.values(models).map((table) => Object.keys(table).length);
    expect(all).toHaveLength(counts.reduce((sum, count) => sum + count));
  });

  it.each(all)(
    '%s has a meaning, a range, a source, and a figure that needs it',
    (name, number) => {
      const { default: value, min, max, about, claim, unit } = number;
      expect(about).toMatch(/^[A-Z].{10,}\.$/);
      expect(min).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(max);
      expect(amounts[unit as keyof typeof amounts](value)).toMatch(/^\d/);
      const claims = globSync('content/claims/site/*.yaml').map((file) => basename(file, '.yaml'));
      expect(['chosen', ...claims]).toContain(claim);
      const needing = figures.filter(({ component, attributes }) =>
        numbersOf(component, attributes.scenario).includes(name),
      );
      expect(needing).not.toEqual([]);
    },
  );

  it('are what the ledger says of their claims', () => {
    expect(numbersOfLedger).toBe(numberDefinitions);
  });
});

describe('a figure of Stolen Device Protection needs', () => {
  it('the delay and the way of a command, where something is stolen or asked', () => {
    const both = ['security_delay_ms', 'remote_command_ms'];
    expect(numbersOf('Theft')).toEqual(both);
    expect(numbersOf('Requirements')).toEqual(both);
  });

  it('every number of the fleet, where it rolls an update out, and none of a theft', () => {
    expect(numbersOf('Rollout')).toEqual(Object.keys(models.fleet));
  });

  it('none, where it compares reports', () => {
    expect(numbersOf('Defaults')).toEqual([]);
  });
});

/** A table of definitions: none of its entries lacks what every definition has. */
function isTable(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.values(value) as unknown[];
  return entries.length > 0 && entries.every((entry) => Object(entry) === entry);
}
