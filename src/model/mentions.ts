// Which organizations a text names: the longest name wins, so that 滨海新区中心商务区 is not 滨海新区.
import type { Plan } from './plan';

/** From each clause's key to the organizations named in it. One form can stand for several (两市政府). */
export function findMentions(plan: Plan): Map<string, Set<string>> {
  const forms = new Map<string, string[]>();
  for (const { id, data } of plan.ofKind('organization')) {
    for (const form of data.named_as) forms.set(form, [...(forms.get(form) ?? []), id]);
  }
  const longestFirst = [...forms.keys()].sort((one, other) => other.length - one.length);
  const mentions = new Map<string, Set<string>>();
  if (longestFirst.length === 0) return mentions;
  const pattern = new RegExp(longestFirst.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  for (const { key, text } of plan.clauses) {
    const named = new Set([...text.matchAll(pattern)].flatMap(([form]) => forms.get(form) ?? []));
    if (named.size > 0) mentions.set(key, named);
  }
  return mentions;
}
