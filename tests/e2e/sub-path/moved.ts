/** The site as it is built for a folder of another address: what the tests here look at. */
import type { Site } from '../../support/site-files.ts';

export const SUB_PATH = '/some/sub';
export const SUB_PATH_SITE = 'https://elsewhere.example';
export const SUB_PATH_DIST = 'test-results/sub-path';

export const moved: Site = { dist: SUB_PATH_DIST, url: `${SUB_PATH_SITE}${SUB_PATH}/` };
