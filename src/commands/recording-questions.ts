// What a person at the terminal is asked, where the command line does not say it already.
import type { Prompter } from '../context';
import { type Item, statuses } from '../evaluate/item';
import { nameOf, titleOf } from '../model/describe';
import { UsageError } from '../problem';
import type { Request } from './command';
import {
  checkedLine,
  checkedOrganization,
  checkedPaper,
  checkedPeriod,
  checkedUrl,
  type GivenEvidence,
  optionValue,
} from './recording-options';

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
  async when(message: string, check: (answer: string) => unknown, initial?: string): Promise<string> {
    return this.text(await this.needed(), message, check, initial);
  }

  /** Of any organization but `except`. */
  async organization(option: string, message: string, except?: string): Promise<string> {
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
        .filter((id) => id !== except)
        .map((value) => ({ value, label: nameOf(plan, value, say.language), hint: value })),
    });
  }

  /** Any record of those allowed. */
  async item(isAllowed: (item: Item) => boolean): Promise<string> {
    const { snapshot, say } = this.request;
    const prompter = await this.needed();
    return prompter.choose({
      message: say.messages.record.ask.item,
      options: snapshot.items.filter(isAllowed).map(({ record }) => ({
        value: record.id,
        label: `${record.id} ${titleOf(snapshot.plan, record, say.language)}`,
      })),
    });
  }

  async status(): Promise<(typeof statuses)[number] | undefined> {
    const { messages } = this.request.say;
    const prompter = await this.prompter();
    const chosen = await prompter?.choose({
      message: messages.record.ask.status,
      options: [
        ...statuses.map((value) => ({ value: value as string, label: messages.labels.status[value], hint: value })),
        { value: '', label: messages.record.ask.noStatus },
      ],
    });
    return statuses.find((status) => status === chosen);
  }

  /** Piece by piece, until there is no more; a finished item needs at least one. */
  async evidence(isNeeded: boolean): Promise<GivenEvidence[]> {
    const { ask, yes, no, ...words } = this.request.say.messages.record;
    const prompter = await this.prompter();
    const pieces: GivenEvidence[] = [];
    while (prompter) {
      const isFirstNeeded = isNeeded && pieces.length === 0;
      const message = pieces.length === 0 ? ask.evidence : ask.moreEvidence;
      if (!isFirstNeeded && !(await prompter.confirm({ message, yes, no }))) break;
      const title = await this.text(prompter, ask.title, (answer) => checkedLine('--title', answer));
      const publisher = await this.text(prompter, ask.publisher, (answer) => checkedLine('--publisher', answer));
      const url = await this.maybe(prompter, ask.url, checkedUrl, words.notUrl);
      const file = await this.maybe(prompter, ask.file, (path) => checkedPaper(this.request, path), words.notReadable);
      const check = (answer: string): string => checkedPeriod('--published', answer);
      const published = await this.maybe(prompter, ask.published, check, words.notDay);
      pieces.push({
        title,
        publisher,
        ...(url === '' ? {} : { url }),
        ...(published === '' ? {} : { published }),
        ...(file === '' ? {} : { file }),
      });
    }
    return pieces;
  }

  /** Asked again until `check` throws nothing. */
  private async text(
    prompter: Prompter,
    message: string,
    check: (answer: string) => unknown,
    initial?: string,
  ): Promise<string> {
    const answer = await prompter.text({
      message,
      check: (given) => this.complaint(given.trim(), check),
      ...(initial === undefined ? {} : { initial }),
    });
    return answer.trim();
  }

  /** The same, or nothing at all. */
  private async maybe(
    prompter: Prompter,
    message: string,
    check: (answer: string) => unknown,
    hint: string,
  ): Promise<string> {
    const answer = await prompter.text({
      message,
      check: (given) => (given.trim() === '' ? undefined : this.complaint(given.trim(), check, hint)),
    });
    return answer.trim();
  }

  /** What is wrong with the answer; `plain` says it where the options' words would speak of what nobody typed. */
  private complaint(answer: string, check: (answer: string) => unknown, plain?: string): string | undefined {
    try {
      check(answer);
      return undefined;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      const isOwn = plain === undefined || ['bad-file-name', 'hidden-sign'].includes(error.code);
      return isOwn ? this.request.say.messages.usage[error.code](error.params).trim() : plain;
    }
  }
}
