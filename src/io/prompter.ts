// Asks a person at a terminal: clack handles keys and redrawing, prompter-drawing.ts draws. This file is the root of a
// separate bundle (scripts/bundles.mjs), loaded for the first question, so that other commands do not pay for it.
import type { Readable } from 'node:stream';
import {
  AutocompletePrompt,
  ConfirmPrompt,
  isCancel,
  type Prompt,
  SelectPrompt,
  TextPrompt,
  updateSettings,
} from '@clack/core';
import type { Prompter, PrompterWords } from '../context';
import { joinedLines, makeDrawing, type Screen } from './prompter-drawing';

export interface Asking {
  readonly input: Readable;
  /** Where questions are drawn: stderr, since stdout is for the answer. */
  readonly output: Screen;
  readonly words: PrompterWords;
  /** Creates the error thrown if the person aborts. A Failure created in this bundle would be of another class. */
  readonly cancelled: () => Error;
}

type Option = Parameters<Prompter['choose']>[0]['options'][number];
type Streams = { readonly input: Readable; readonly output: Screen; readonly signal: AbortSignal };
type PromptQuestion = {
  readonly message: string;
  /** Shown once the question is answered or aborted. */
  readonly answer: string;
  /** Lines shown while the question is open, besides `others` other lines. */
  readonly body: (others: number) => string[];
  readonly hint: string;
};

/** Longest list that is shown whole; a longer one is narrowed down by typing. */
const shortListLength = 8;

// Ctrl-D closes the line editor unnoticed by clack: the question would stay open, and the process end silently.
updateSettings({ aliases: { '\u0004': 'cancel' } });

/** Exposes the position of the caret, which clack keeps protected. */
class SearchPrompt extends AutocompletePrompt<Option> {
  get caret(): number {
    return this._cursor;
  }
}

export function makePrompter({ input, output, words, cancelled }: Asking): Prompter {
  const { frame, lines, painted, typed, suggestion, list, either } = makeDrawing(output);

  async function ask<Value>(make: (streams: Streams) => Pick<Prompt<Value>, 'prompt'>): Promise<Value> {
    // If the terminal closes, abort the question.
    const gone = new AbortController();
    const end = (): void => gone.abort();
    if (input.readableEnded) end();
    input.once('end', end);
    try {
      const answer = await make({ input, output, signal: gone.signal }).prompt();
      if (answer === undefined || isCancel(answer)) throw cancelled();
      return answer;
    } finally {
      input.off('end', end);
    }
  }

  function draw({ state, error }: Pick<Prompt<unknown>, 'state' | 'error'>, question: PromptQuestion): string {
    const { message, answer, body, hint } = question;
    if (state === 'submit' || state === 'cancel') {
      return frame(state, message, answer === '' ? [] : painted('dim', answer));
    }
    const foot = [...(state === 'error' ? painted('yellow', error) : []), ...painted('dim', hint)];
    return frame(state, message, [...body(lines(message).length + foot.length), ...foot]);
  }

  function select(streams: Streams, message: string, options: readonly Option[], initial: string | undefined) {
    const prompt: SelectPrompt<Option> = new SelectPrompt<Option>({
      ...streams,
      options: [...options],
      initialValue: initial,
      render: () =>
        draw(prompt, {
          message,
          answer: prompt.state === 'submit' ? labelOf(options, prompt.value) : '',
          body: (others) => list(options, prompt.cursor, others),
          hint: words.hints.choose,
        }),
    });
    return prompt;
  }

  function search(streams: Streams, message: string, options: readonly Option[], initial: string | undefined) {
    const prompt: SearchPrompt = new SearchPrompt({
      ...streams,
      options: [...options],
      initialValue: options.some(({ value }) => value === initial) ? [initial] : undefined,
      filter: matches,
      validate: (value) => (value === undefined ? words.noMatch : undefined),
      render: () =>
        draw(prompt, {
          message,
          answer: prompt.state === 'submit' ? labelOf(options, prompt.value) : '',
          body(others) {
            const { filteredOptions: found, userInput, caret, cursor, state } = prompt;
            const line = typed(userInput, caret, words.filter(found.length, options.length));
            const none = found.length === 0 && state !== 'error' ? painted('yellow', words.noMatch) : [];
            return [...line, ...none, ...list(found, cursor, others + line.length)];
          },
          hint: words.hints.search,
        }),
    });
    return prompt;
  }

  return {
    text({ message, placeholder = '', initial = '', check }) {
      return ask<string>((streams) => {
        const prompt: TextPrompt = new TextPrompt({
          ...streams,
          // The line editor would take a line break for Enter.
          initialUserInput: joinedLines(initial),
          validate: (answer = '') => check?.(answer),
          render: () =>
            draw(prompt, {
              message,
              // Typed text stays visible, and can be copied, if the person aborts.
              answer: prompt.userInput,
              body: () => (prompt.userInput === '' ? suggestion(placeholder) : typed(prompt.userInput, prompt.cursor)),
              hint: words.hints.text,
            }),
        });
        return prompt;
      });
    },

    async choose({ message, options, initial }) {
      const make = options.length > shortListLength ? search : select;
      return String(await ask<string | string[]>((streams) => make(streams, message, options, initial)));
    },

    confirm({ message, yes, no, initial = true }) {
      return ask<boolean>((streams) => {
        const prompt: ConfirmPrompt = new ConfirmPrompt({
          ...streams,
          active: yes,
          inactive: no,
          initialValue: initial,
          render: () =>
            draw(prompt, {
              message,
              answer: prompt.state === 'submit' ? (prompt.value ? yes : no) : '',
              body: () => either(yes, no, prompt.value === true),
              hint: words.hints.confirm,
            }),
        });
        return prompt;
      });
    },
  };
}

const labelOf = (options: readonly Option[], value: unknown): string =>
  options.find((option) => option.value === value)?.label ?? '';

/** Text without full-width forms and case, because Chinese input methods may produce them: `Ｔ０７` finds `T07`. */
const foldedFilter = (text: string): string => text.normalize('NFKC').toLowerCase();

function matches(typed: string, { value, label, hint = '' }: Option): boolean {
  return [value, label, hint].some((text) => foldedFilter(text).includes(foldedFilter(typed).trim()));
}
