/** What the page and the worker say to each other. The page says the choices, once. */
import type { Exploration, Progress } from '../../sim/sync/explore.ts';

export type Report =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'found'; readonly exploration: Exploration };
