/** What the page and a worker say to each other. The page says the choices, once. */
import type * as sync from '../../sim/sync/explore.ts';

export type Report<Progress = sync.Progress, Exploration = sync.Exploration> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'found'; readonly exploration: Exploration };
