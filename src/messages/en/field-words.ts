// Words for the value of a field and for what became of it, in English.
import type { fieldWords as zhfieldWords } from '../zh/field-words';

export const fieldWords: typeof zhfieldWords = {
  nothing: '(none)',
  yes: 'yes',
  within: (names) => names.join(' · '),
  named: (name, id) => `${name} (${id})`,
  pair: (name, value) => `${name}: ${value}`,
  otherContent: (before, after) => `other content (hash of the file ${before} → ${after})`,
};
