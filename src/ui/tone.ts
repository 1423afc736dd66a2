/** The five meanings of the site, as `data-status` names them. */
export type Tone = 'idle' | 'active' | 'done' | 'failed' | 'waiting';
