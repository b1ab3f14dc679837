// What a person at the terminal is asked, where the command line does not say it already.
import type { Prompter } from '../../../context';
import { type Item, type StatedStatus, statuses } from '../../../evaluate/snapshot/item';
import { nameOf, titleOf } from '../../../model/describe';
import { UsageError } from '../../../problem';
import type { Day } from '../../../util/day';
import type { Request } from '../command';
import { checkedLine, checkedOrganization, checkedPeriod, checkedUrl, optionValue } from '../options';
import { dayReported } from './checks';
import { checkedPaper, type GivenEvidence, isFindable, typedPath } from './evidence';

/** Throws a UsageError, or gives the answer as it is to be taken. */
type AnswerCheck = (answer: string) => string;

/** Asks where somebody can be asked; else what is missing is named. */
export class Questions {
  /** Whether anything has been asked: then the whole is shown before it is written. */
  wasAsked = false;
  constructor(private readonly request: Request) {}

  /** Undefined where nobody sits there. */
  private async prompter(): Promise<Prompter | undefined> {
    const { person } = this.request;
    if (!person) return undefined;
    this.wasAsked = true;
    return person.prompter();
  }

  private async needed(): Promise<Prompter> {
    const prompter = await this.prompter();
    // What is needed and can be asked for nowhere has been refused before any question.
    if (prompter) return prompter;
    throw new Error('nobody to ask');
  }

  async line(option: string, message: string): Promise<string> {
    const given = optionValue(this.request, option);
    if (given !== undefined) return checkedLine(`--${option}`, given);
    return this.text(await this.needed(), message, (answer) => checkedLine(`--${option}`, answer));
  }

  /** A day or a period that `check` passes; `initial` stands there already. */
  async when(message: string, check: AnswerCheck, initial?: string): Promise<string> {
    return this.text(await this.needed(), message, check, initial);
  }

  /** The day that the update holds for: asked where anything is, else the day judged. `check` throws where it does not fit. */
  async day(isToAsk: boolean, message: string, check: (on: Day) => unknown = () => {}): Promise<Day> {
    const fitting = (on: Day): Day => {
      check(on);
      return on;
    };
    if (!isToAsk || optionValue(this.request, 'on') !== undefined) return fitting(dayReported(this.request));
    return this.when(message, (answer) => fitting(dayReported(this.request, answer)), dayReported(this.request));
  }

  /** Any organization, or any of those `allowed`. */
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
      // The two offices report most.
      options: [...new Set([...offices, ...others])]
        .filter((id) => allowed?.(id) ?? true)
        .map((value) => ({ value, label: nameOf(plan, value, say.language), hint: value })),
    });
  }

  /** Any record of those allowed. */
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
    const { ask, statusHints } = messages.record;
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

  /** Piece by piece, until there is no more; a finished item needs one at least that can be looked up. */
  async evidence(isNeeded: boolean): Promise<GivenEvidence[]> {
    const { ask, yes, no } = this.request.say.messages.record;
    const prompter = await this.prompter();
    const pieces: GivenEvidence[] = [];
    while (prompter) {
      const isLacking = isNeeded && !pieces.some(isFindable);
      const [message, initial] = pieces.length === 0 ? [ask.evidence, true] : [ask.moreEvidence, false];
      if (!isLacking && !(await prompter.confirm({ message, yes, no, initial }))) break;
      const piece = await this.piece(prompter, isLacking);
      // Who has said yes by mistake leaves the title empty.
      if (!piece) break;
      pieces.push(piece);
    }
    return pieces;
  }

  private async piece(prompter: Prompter, isNeeded: boolean): Promise<GivenEvidence | undefined> {
    const { ask, ...words } = this.request.say.messages.record;
    const checkTitle: AnswerCheck = (answer) => checkedLine('--title', answer);
    const title = isNeeded
      ? await this.text(prompter, ask.title, checkTitle)
      : await this.maybe(prompter, ask.titleOrNone, checkTitle);
    if (title === undefined) return undefined;
    const publisher = await this.text(prompter, ask.publisher, (answer) => checkedLine('--publisher', answer));
    const checkFile: AnswerCheck = (answer) => {
      const path = typedPath(this.request, answer);
      checkedPaper(this.request, path);
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

  /** Asked again until `check` throws nothing. */
  private async text(prompter: Prompter, message: string, check: AnswerCheck, initial?: string): Promise<string> {
    const answer = await prompter.text({
      message,
      check: (given) => this.complaint(given.trim(), check),
      ...(initial === undefined ? {} : { initial }),
    });
    return check(answer.trim());
  }

  /** The same, or nothing at all. */
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

  /** What is wrong with the answer; `plain` says it where the options' words would speak of what nobody typed. */
  private complaint(answer: string, check: AnswerCheck, plain?: string): string | undefined {
    const { record, usage } = this.request.say.messages;
    try {
      check(answer);
      return undefined;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      const { code, params } = error;
      const isOwn = plain === undefined || ['bad-file-name', 'empty-file', 'hidden-sign'].includes(code);
      if (!isOwn) return plain;
      // Nobody who is asked has typed an option.
      const complaints: Partial<typeof usage> = record.complaints;
      return (complaints[code] ?? usage[code])(params).trim();
    }
  }
}
