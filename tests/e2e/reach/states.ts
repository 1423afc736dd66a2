/**
 * The states of every widget, each reached as a reader reaches it from the page as it opens. A widget that is missing
 * here fails the test that reads this table.
 */
import { expect, type Locator } from '@playwright/test';
import { compareWords } from '../../../src/messages/compare.ts';
import { explanationsWords } from '../../../src/messages/explanations.ts';
import { findWords } from '../../../src/messages/find.ts';
import { incidentWords } from '../../../src/messages/incident.ts';
import { ledgerWords } from '../../../src/messages/ledger.ts';
import { pipelineControls } from '../../../src/messages/pipeline-controls.ts';
import { rolloutWords } from '../../../src/messages/rollout.ts';
import { searchWords } from '../../../src/messages/search.ts';
import { theftWords } from '../../../src/messages/theft.ts';
import { workbench } from '../../../src/messages/workbench.ts';
import {
  button,
  chosen,
  copied,
  ended,
  failing,
  helped,
  misled,
  playing,
  pressed,
  stepped,
  stopped,
  unfolded,
  untouched,
  workers,
  working,
  type Act,
} from './acts.ts';

export interface States {
  /** Where it stands: a page and, on it, the widget. */
  readonly path: string;
  readonly selector: string;
  readonly states: Readonly<Record<string, Act>>;
}

const linked = { untouched, copied, misled };
const played = { stepped, playing, ended, helped };

/** What comes of a search, or of any other work in a worker. */
const searched = (start: string, stop: string, answer: (widget: Locator) => Locator) => ({
  working: working(start),
  stopped: stopped(start, stop),
  failing: failing(start),
  answered: pressed(start, answer),
});

const answer = (widget: Locator) =>
  widget.locator('.outcome').getByRole('status').filter({ hasText: /\w/ });

export const widgets: Readonly<Record<string, States>> = {
  pipeline: {
    path: '/cloudkit-sync/',
    selector: '#regression',
    states: {
      ...linked,
      ...played,
      chosen,
      unfolded: async (widget, page) => {
        await stepped(widget, page);
        await unfolded(widget, page);
      },
      acted: pressed(pipelineControls.interventions['force-quit'], (widget) =>
        widget.getByRole('button', { name: /^Undo: / }),
      ),
      'as a sequence': async (widget, page) => {
        await stepped(widget, page);
        await widget.getByRole('radio', { name: pipelineControls.pictures.sequence }).check({
          force: true,
        });
      },
    },
  },
  compare: {
    path: '/ios-26-4/',
    selector: '#compare',
    states: {
      ...linked,
      ...played,
      chosen,
      unfolded,
      'at the difference': (widget) => button(widget, compareWords.go_there).click(),
    },
  },
  incident: {
    path: '/ios-26-4/',
    selector: '#incident',
    states: {
      ...linked,
      'another entry': (widget) => button(widget, incidentWords.later).click(),
      zoomed: (widget) => button(widget, incidentWords.zoom_in).click(),
    },
  },
  explanations: {
    path: '/ios-26-4/',
    selector: '#explanations',
    states: {
      ...linked,
      chosen,
      unfolded,
      run: (widget) => button(widget, explanationsWords.run_all).click(),
      'a finding open': async (widget) => {
        await button(widget, explanationsWords.run_all).click();
        const finding = widget.locator('[aria-expanded]').first();
        await finding.click();
        await expect(finding).toHaveAttribute('aria-expanded', 'true');
      },
    },
  },
  apps: { path: '/ios-26-4/', selector: '#apps', states: { untouched, unfolded } },
  backlog: {
    path: '/ios-26-4/',
    selector: '#backlog',
    states: {
      ...linked,
      ...played,
      chosen,
      unfolded,
      ...searched(searchWords.start, searchWords.stop, answer),
    },
  },
  explore: {
    path: '/simulator/',
    selector: '[data-widget="explore"]',
    states: {
      ...linked,
      chosen,
      unfolded,
      ...searched(searchWords.start, searchWords.stop, answer),
      'a counterexample': async (widget, page) => {
        await widget.getByLabel('iPhone runs').selectOption('ios-26.4');
        await widget.getByRole('radio').last().check({ force: true });
        await pressed(searchWords.start, answer)(widget, page);
      },
    },
  },
  workbench: {
    path: '/simulator/',
    selector: '[data-widget="workbench"]',
    states: {
      ...linked,
      ...played,
      unfolded,
      run: pressed(workbench.run, (widget) => widget.getByText(/^The run has \d/)),
      working: async (widget, page) => {
        await page.route(workers, () => undefined);
        await button(widget, workbench.run).click();
        await expect(button(widget, workbench.stop)).toBeEnabled();
      },
      'with faults': async (widget, page) => {
        await widget.getByRole('textbox', { name: workbench.scenario }).fill('{ "version": 9 }');
        await pressed(workbench.run, (widget) => widget.getByRole('alert').getByText(/fault/))(
          widget,
          page,
        );
      },
      'what one witness saw': (widget) => widget.getByRole('radio').last().check({ force: true }),
    },
  },
  theft: {
    path: '/stolen-device-protection/',
    selector: '#theft',
    states: {
      ...linked,
      ...played,
      chosen,
      unfolded,
      'in another order': (widget) =>
        button(widget, theftWords.move.later('use-saved-passwords')).click(),
      ...searched(theftWords.check.start, theftWords.check.stop, answer),
    },
  },
  requirements: {
    path: '/stolen-device-protection/',
    selector: '#requirements',
    states: { ...linked, chosen, unfolded },
  },
  defaults: {
    path: '/stolen-device-protection/',
    selector: '#defaults',
    states: { untouched, unfolded },
  },
  rollout: {
    path: '/stolen-device-protection/',
    selector: '#rollout',
    states: {
      ...linked,
      ...played,
      chosen,
      unfolded,
      working: async (widget, page) => {
        await page.route(workers, () => undefined);
        await page.reload();
        await expect(button(widget, rolloutWords.stop)).toBeVisible();
      },
      stopped: async (widget, page) => {
        await page.route(workers, () => undefined);
        await page.reload();
        await button(widget, rolloutWords.stop).click();
        await expect(button(widget, rolloutWords.again)).toBeVisible();
      },
      failing: async (widget, page) => {
        await page.route(workers, (route) => route.abort());
        await page.reload();
        await expect(widget.locator('.notice')).toBeVisible();
      },
      'no such fleet': async (widget) => {
        const size = widget.getByRole('spinbutton');
        await size.fill('5');
        await size.press('Enter');
        await expect(size).toHaveAttribute('aria-invalid', 'true');
      },
    },
  },
  ledger: {
    path: '/evidence/',
    selector: '#ledger',
    states: {
      untouched,
      misled,
      chosen: (widget) => widget.getByRole('combobox').first().selectOption('contradicted'),
      'nothing found': async (widget) => {
        await widget.getByRole('searchbox').fill('nothing holds these words');
        await expect(widget.getByText(ledgerWords.filter.none)).toBeVisible();
      },
    },
  },
  search: {
    path: '/search/',
    selector: 'main',
    states: {
      untouched,
      found: async (widget) => {
        await widget.getByRole('searchbox').fill('token');
        await expect(widget.getByRole('region').first()).toBeVisible({ timeout: 45_000 });
      },
      'nothing found': async (widget) => {
        await widget.getByRole('searchbox').fill('xylophone');
        await expect(widget.getByText(findWords.none('xylophone'))).toBeVisible({
          timeout: 45_000,
        });
      },
      failing: async (widget, page) => {
        await page.route(/pagefind/, (route) => route.abort());
        await widget.getByRole('searchbox').fill('token');
        await expect(widget.getByText(findWords.failed)).toBeVisible();
      },
    },
  },
  check: {
    path: '/check/',
    selector: 'main',
    states: {
      untouched,
      'a later question': (widget) => widget.getByRole('link', { name: /^On an iPhone/ }).click(),
      'an answer': async (_widget, page) => {
        await page.goto('/check/this-bug/');
      },
    },
  },
};
