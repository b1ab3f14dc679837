// What a person at the terminal is asked, where the command line does not say it already.

import type { Prompter } from '../context';
import { statuses } from '../evaluate/item';
import { nameOf, titleOf } from '../model/describe';
import { UsageError } from '../problem';
import { isDay, isPeriod } from '../util/day';
import { suggestPeriod } from '../util/suggest-period';
import type { Request } from './command';
import { checkedLine, checkedOrganization, type GivenEvidence, optionValue } from './recording-options';

/** Asks where somebody can be asked; else what is missing is named. */
export class Questions {
  /** Whether anything has been asked: then the whole is shown before it is written. */
  wasAsked = false;
  constructor(private readonly request: Request) {}

  /** Undefined where nobody sits there. */
  async prompter(): Promise<Prompter | undefined> {
    const { person } = this.request;
    if (!person) return undefined;
    this.wasAsked = true;
    return person.prompter();
  }

  async line(option: string, message: string): Promise<string> {
    const given = optionValue(this.request, option);
    if (given !== undefined) return checkedLine(`--${option}`, given);
    const prompter = await this.prompter();
    if (!prompter) throw this.missing(option);
    return (
      await prompter.text({ message, check: (answer) => this.complaint(`--${option}`, answer, checkedLine) })
    ).trim();
  }

  /** A day or a period; `initial` stands there already. */
  async when(option: string, message: string, isRight: (text: string) => boolean, initial?: string): Promise<string> {
    const prompter = await this.prompter();
    if (!prompter) throw this.missing(option);
    const check = (answer: string): string | undefined =>
      isRight(answer.trim())
        ? undefined
        : this.request.say.messages.usage['bad-day']({
            option: `--${option}`,
            value: answer,
            suggestion: suggestPeriod(answer) ?? '',
          });
    return (await prompter.text({ message, check, ...(initial === undefined ? {} : { initial }) })).trim();
  }

  async organization(option: string, message: string): Promise<string> {
    const { loaded, environment } = this.request;
    const plan = this.plan;
    const given = optionValue(this.request, option) ?? (option === 'by' ? environment.TJCC_BY || undefined : undefined);
    if (given !== undefined) return checkedOrganization(plan, `--${option}`, given);
    const prompter = await this.prompter();
    if (!prompter || !loaded.plan) throw this.missing(option);
    const offices = plan.charter.default_owners.organizations;
    const others = plan.ofKind('organization').map(({ id }) => id);
    return prompter.choose({
      message,
      // The two offices report most.
      options: [...new Set([...offices, ...others])].map((value) => ({
        value,
        label: nameOf(plan, value, this.request.say.language),
        hint: value,
      })),
    });
  }

  /** Any record that can be reported on. */
  async item(isAllowed: (id: string) => boolean): Promise<string> {
    const { snapshot, say, command } = this.request;
    const prompter = await this.prompter();
    if (!prompter) throw new UsageError('missing-argument', { name: 'ID', command });
    return prompter.choose({
      message: say.messages.record.ask.item,
      options: snapshot.items
        .filter(({ record }) => isAllowed(record.id))
        .map(({ record }) => ({ value: record.id, label: `${record.id} ${titleOf(this.plan, record, say.language)}` })),
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
    const words = this.request.say.messages.record;
    const prompter = await this.prompter();
    const pieces: GivenEvidence[] = [];
    while (prompter) {
      const isFirstNeeded = isNeeded && pieces.length === 0;
      const message = pieces.length === 0 ? words.ask.evidence : words.ask.moreEvidence;
      if (!isFirstNeeded && !(await prompter.confirm({ message, yes: words.yes, no: words.no }))) break;
      const line = (name: string, question: string): Promise<string> =>
        prompter.text({ message: question, check: (answer) => this.complaint(name, answer, checkedLine) });
      const maybe = (question: string, check: (answer: string) => boolean, complaint: string): Promise<string> =>
        prompter.text({
          message: question,
          check: (answer) => (answer.trim() === '' || check(answer.trim()) ? undefined : complaint),
        });
      const title = (await line('--title', words.ask.title)).trim();
      const publisher = (await line('--publisher', words.ask.publisher)).trim();
      const url = (await maybe(words.ask.url, (text) => /^https?:\/\/\S+$/.test(text), words.notUrl)).trim();
      const file = (await maybe(words.ask.file, (text) => this.canRead(text), words.notReadable)).trim();
      const published = (await maybe(words.ask.published, isPeriod, words.notDay)).trim();
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

  complaint(option: string, answer: string, check: (option: string, value: string) => unknown): string | undefined {
    try {
      check(option, answer);
      return undefined;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return this.request.say.messages.usage[error.code](error.params).trim();
    }
  }

  private canRead(path: string): boolean {
    try {
      this.request.readPaper(path);
      return true;
    } catch {
      return false;
    }
  }

  private get plan() {
    return this.request.snapshot.plan;
  }

  private missing(option: string): UsageError {
    return new UsageError('missing-option', { option: `--${option}`, command: this.request.command });
  }
}

export const isDayText = (text: string): boolean => isDay(text);
