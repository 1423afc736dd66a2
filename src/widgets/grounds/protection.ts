/** Brings the grades of the claims that the protection world rests on: only its figures need them. */
import statuses from 'virtual:claim-statuses/protection';
import { know } from './grades.ts';

know(statuses);
