/** A link to a filtered ledger: `?ledger.status=contradicted&ledger.document=002#ledger`. */
import { defineCodec } from '../../share/codec.ts';
import { oneOf, text } from '../../share/fields.ts';
import { documents, everything, statuses, topics, type Filter } from './filter.ts';

/** Nobody types more, and a link stays readable. */
export const text_length_max = 100;

export const ledgerCodec = defineCodec<Filter>({
  status: oneOf(['all', ...statuses], everything.status),
  document: oneOf(['all', ...documents], everything.document),
  topic: oneOf(['all', ...topics], everything.topic),
  text: text(text_length_max),
});
