// The tests that decide a light, in order: what was measured, against which limit, and whether the test holds.

import type { Silence } from '../../evaluate/snapshot/item';
import { reporting } from '../../evaluate/snapshot/silence';
import type { Derivation, DerivedTest } from '../../evaluate/why/derivation';
import type { Place } from '../../model/place';
import { lightCell } from '../../page/cells';
import type { Say } from '../../page/say';
import type { Field, Telling } from '../../page/telling';

export function testFields({ say, at }: Telling, derivation: Derivation): Field[] {
  const words = say.messages.why;
  // Several tests use the status and the deadline; each place is shown once.
  const said = new Set<string>();
  const isNew = ({ file, path }: Place): boolean => {
    const place = [file, ...path].join(' ');
    const isFirst = !said.has(place);
    said.add(place);
    return isFirst;
  };
  return derivation.tests.map((test): Field => {
    if (!test.isAsked) return [words.test[test.code], words.notAsked];
    const { text, isMeasured } = measure(derivation, test, say);
    const result = test.holds
      ? [{ text: words.holds, tone: 'strong' as const }, ' → ', lightCell(test, say)]
      : [isMeasured ? words.fails : words.notMeasured];
    return [words.test[test.code], at([...result, `  ${text}`], ...(isMeasured ? placesFor(test, isNew) : []))];
  });
}

/** Places not shown before; the test `stale` repeats its first, the day from which silence is counted. */
const placesFor = ({ code, places }: DerivedTest, isNew: (place: Place) => boolean): Place[] =>
  places.filter((place, index) => isNew(place) || (code === 'stale' && index === 0));

interface Measured {
  readonly text: string;
  /** False if there was nothing to measure; the text says why. */
  readonly isMeasured: boolean;
}

function measure(
  { item, time, from, stated }: Derivation,
  { code, measured, limit = 0 }: DerivedTest,
  say: Say,
): Measured {
  const { why: words, labels } = say.messages;
  const { status, deadline, silence, forecast, lastReport, percent, record } = item;
  const known = (text: string): Measured => ({ text, isMeasured: true });
  const unknown = (text: string): Measured => ({ text, isMeasured: false });
  switch (code) {
    case 'finished':
    case 'dropped':
    case 'blocked':
      // Without a reported status the label (such as “no report”) stands alone.
      return known(from.status ? words.statusIs(labels.status[status]) : labels.status[status]);
    case 'overdue':
      return !deadline || measured === undefined ? unknown(words.noDeadline) : known(words.overdue(measured));
    case 'due-soon':
      if (!deadline) return unknown(words.noDeadline);
      return measured === undefined ? unknown(words.isOverdue) : known(words.dueSoon(measured, limit));
    case 'lagging':
      if (percent === undefined) return unknown(words.noPercent);
      if (!time || measured === undefined) return unknown(words.noDeadline);
      return known(words.lag(time.share, percent, measured) + words.lagLimit(limit, time.gone, time.days));
    case 'rescheduled':
      if (!forecast) return known(words.notRescheduled);
      return measured === undefined ? unknown(words.noDeadline) : known(words.putOff(measured));
    case 'stale': {
      if (!silence) return unknown(reporting.includes(record.kind) ? words.tooEarly : words.noSilence);
      const said = lastReport === undefined ? words.neverReported : words.silent;
      return known(said(silence.since, silence.days, silence.limit) + rhythmText(silence, say));
    }
    case 'status-old':
      if (!silence) return unknown(reporting.includes(record.kind) ? words.tooEarly : words.noSilence);
      if (!stated || measured === undefined) return unknown(words.neverStated);
      return silence.isStale ? unknown(words.hasCeased) : known(words.stated(stated.data.on, measured, limit));
  }
}

/** Names the record whose reporting interval sets the limit; or says that the plan's general limit applies. */
function rhythmText({ rhythmOf }: Silence, { messages: { why: words, changeWords } }: Say): string {
  if (!rhythmOf) return words.ownRhythm;
  if (rhythmOf.kind === 'obligation') return words.rhythm(rhythmOf.id, changeWords.every[rhythmOf.data.every]);
  const every = 'report_every' in rhythmOf.data ? rhythmOf.data.report_every : undefined;
  return every ? words.rhythm(rhythmOf.id, changeWords.every[every]) : '';
}
