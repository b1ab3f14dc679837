// Asks a person at the terminal for what the command line does not give.
import type { Prompter } from '../../../context';
import { type Item, type StatedStatus, statuses } from '../../../evaluate/snapshot/item';
import { nameOf, titleOf } from '../../../model/describe';
import { UsageError } from '../../../problem';
import type { Day } from '../../../util/day';
import type { PlanRequest } from '../command';
import { checkedLine, checkedOrganization, checkedPeriod, checkedUrl, optionValue } from '../options';
import { dayReported } from './checks';
import { checkedEvidenceFile, type GivenEvidence, isFindable, typedPath } from './evidence';

/** Returns the answer in its normal form. Throws a UsageError if it is invalid. */
type AnswerCheck = (answer: string) => string;

/** Asks questions if a person is there; otherwise missing options have been refused before. */
export class Questions {
  /** Whether anything has been asked: then a preview is shown before writing. */
  wasAsked = false;
  constructor(private readonly request: PlanRequest) {}

  /** Undefined if nobody can be asked. */
  private async prompter(): Promise<Prompter | undefined> {
    const person = this.request.person();
    if (!person) return undefined;
    this.wasAsked = true;
    return person.prompter();
  }

  private async needed(): Promise<Prompter> {
    const prompter = await this.prompter();
    // `begin` has already refused missing options if nobody can be asked.
    if (prompter) return prompter;
    throw new Error('nobody to ask');
  }

  async line(option: string, message: string): Promise<string> {
    const given = optionValue(this.request, option);
    if (given !== undefined) return checkedLine(`--${option}`, given);
    return this.text(await this.needed(), message, (answer) => checkedLine(`--${option}`, answer));
  }

  /** A day or a period accepted by `check`; `initial` is prefilled. */
  async when(message: string, check: AnswerCheck, initial?: string): Promise<string> {
    return this.text(await this.needed(), message, check, initial);
  }

  /** The day of the update: asked if `isToAsk`, else the day judged. `check` throws if the day does not fit. */
  async day(isToAsk: boolean, message: string, check: (on: Day) => unknown = () => {}): Promise<Day> {
    const fitting = (on: Day): Day => {
      check(on);
      return on;
    };
    if (!isToAsk || optionValue(this.request, 'on') !== undefined) return fitting(dayReported(this.request));
    return this.when(message, (answer) => fitting(dayReported(this.request, answer)), dayReported(this.request));
  }

  /** An organization, one of those `allowed` if given. */
  async organization(option: string, message: string, allowed?: (id: string) => boolean): Promise<string> {
    const { environment, snapshot, say } = this.request;
    const { plan } = snapshot;
    const given = optionValue(this.request, option);
    if (given !== undefined) return checkedOrganization(plan, `--${option}`, given);
    const usual = option === 'by' ? environment.TJCC_BY : undefined;
    if (usual) return checkedOrganization(plan, 'TJCC_BY', usual);
    const prompter = await this.needed();
    const offices = plan.charter.default_owners.organizations;
    const others = plan.ofKind('organization').map(({ id }) => id);
    return prompter.choose({
      message,
      // The two offices report most, so they come first.
      options: [...new Set([...offices, ...others])]
        .filter((id) => allowed?.(id) ?? true)
        .map((value) => ({ value, label: nameOf(plan, value, say.language), hint: value })),
    });
  }

  /** A record, one of those allowed. */
  async item(message: string, isAllowed: (item: Item) => boolean): Promise<string> {
    const { snapshot, say } = this.request;
    const prompter = await this.needed();
    return prompter.choose({
      message,
      options: snapshot.items.filter(isAllowed).map(({ record }) => ({
        value: record.id,
        label: `${record.id} ${titleOf(snapshot.plan, record, say.language)}`,
      })),
    });
  }

  async status(isAllowed: (status: StatedStatus) => boolean): Promise<StatedStatus | undefined> {
    const { messages } = this.request.say;
    const { ask, statusHints } = messages.recording;
    const hints: Partial<Record<StatedStatus, string>> = statusHints;
    const prompter = await this.prompter();
    const chosen = await prompter?.choose({
      message: ask.status,
      options: [
        ...statuses.filter(isAllowed).map((value) => ({
          value: value as string,
          label: messages.labels.status[value],
          hint: hints[value] ?? value,
        })),
        { value: '', label: ask.noStatus },
      ],
      initial: 'active',
    });
    return statuses.find((status) => status === chosen);
  }

  /** Asks for evidence piece by piece; with `isNeeded`, at least one that can be looked up. */
  async evidence(isNeeded: boolean): Promise<GivenEvidence[]> {
    const { ask, yes, no } = this.request.say.messages.recording;
    const prompter = await this.prompter();
    const pieces: GivenEvidence[] = [];
    while (prompter) {
      const isLacking = isNeeded && !pieces.some(isFindable);
      const [message, initial] = pieces.length === 0 ? [ask.evidence, true] : [ask.moreEvidence, false];
      if (!isLacking && !(await prompter.confirm({ message, yes, no, initial }))) break;
      const piece = await this.piece(prompter, isLacking);
      // An empty title ends the questions, for those who said yes by mistake.
      if (!piece) break;
      pieces.push(piece);
    }
    return pieces;
  }

  private async piece(prompter: Prompter, isNeeded: boolean): Promise<GivenEvidence | undefined> {
    const { ask, ...words } = this.request.say.messages.recording;
    const checkTitle: AnswerCheck = (answer) => checkedLine('--title', answer);
    const title = isNeeded
      ? await this.text(prompter, ask.title, checkTitle)
      : await this.maybe(prompter, ask.titleOrNone, checkTitle);
    if (title === undefined) return undefined;
    const publisher = await this.text(prompter, ask.publisher, (answer) => checkedLine('--publisher', answer));
    const checkFile: AnswerCheck = (answer) => {
      const path = typedPath(this.request, answer);
      checkedEvidenceFile(this.request, path);
      return path;
    };
    const place = async (message: string) => ({
      url: await this.maybe(prompter, message, checkedUrl, words.notUrl),
      file: await this.maybe(prompter, ask.file, checkFile, words.notReadable),
    });
    let { url, file } = await place(ask.url);
    while (isNeeded && url === undefined && file === undefined) ({ url, file } = await place(ask.urlOrFile));
    const published = await this.maybe(
      prompter,
      ask.published,
      (answer) => checkedPeriod('--published', answer),
      words.notDay,
    );
    return {
      title,
      publisher,
      ...(url === undefined ? {} : { url }),
      ...(published === undefined ? {} : { published }),
      ...(file === undefined ? {} : { file }),
    };
  }

  /** Asks until `check` accepts the answer. */
  private async text(prompter: Prompter, message: string, check: AnswerCheck, initial?: string): Promise<string> {
    const answer = await prompter.text({
      message,
      check: (given) => this.complaint(given.trim(), check),
      ...(initial === undefined ? {} : { initial }),
    });
    return check(answer.trim());
  }

  /** Like `text`, but an empty answer gives undefined. */
  private async maybe(
    prompter: Prompter,
    message: string,
    check: AnswerCheck,
    hint?: string,
  ): Promise<string | undefined> {
    const answer = await prompter.text({
      message,
      check: (given) => (given.trim() === '' ? undefined : this.complaint(given.trim(), check, hint)),
    });
    return answer.trim() === '' ? undefined : check(answer.trim());
  }

  /** What is wrong with the answer; undefined if nothing. `plain` replaces messages that would name an option. */
  private complaint(answer: string, check: AnswerCheck, plain?: string): string | undefined {
    const { recording, usage } = this.request.say.messages;
    try {
      check(answer);
      return undefined;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      const { code, params } = error;
      const isOwn = plain === undefined || ['bad-file-name', 'empty-file', 'hidden-sign'].includes(code);
      if (!isOwn) return plain;
      // Prefer messages that name no option, since the person typed none.
      const complaints: Partial<typeof usage> = recording.complaints;
      return (complaints[code] ?? usage[code])(params).trim();
    }
  }
}
