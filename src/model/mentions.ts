// Finds the organizations named in a text. The longest name wins, so that 滨海新区中心商务区 is not counted as 滨海新区.
import type { Plan } from './plan';

/** Ids of the organizations named in each clause, by the clause's key. One form of a name can mean several (两市政府). */
export function findMentions(plan: Plan): Map<string, Set<string>> {
  const forms = new Map<string, string[]>();
  for (const { id, data } of plan.ofKind('organization')) {
    for (const form of data.named_as) forms.set(form, [...(forms.get(form) ?? []), id]);
  }
  const longestFirst = [...forms.keys()].sort((one, other) => other.length - one.length);
  const mentions = new Map<string, Set<string>>();
  const pattern = new RegExp(longestFirst.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  for (const { key, text } of plan.clauses) {
    const named = new Set([...text.matchAll(pattern)].flatMap(([form]) => forms.get(form) ?? []));
    if (named.size > 0) mentions.set(key, named);
  }
  return mentions;
}
