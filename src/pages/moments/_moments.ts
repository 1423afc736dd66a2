/** The canonical moments in the order of lists. */
import { getCollection } from 'astro:content';

export async function moments() {
  const entries = await getCollection('moments');
  return entries.sort((a, b) => a.data.order - b.data.order);
}
