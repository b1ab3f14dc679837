// The words of a command for its help.

export interface CommandHelp {
  /** One line, in the list of commands and at the top of its own help. */
  readonly summary: string;
  /** Words of the arguments and options that are this command's alone; `messages.args` and `.options` have the others. */
  readonly args?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, string>>;
}

/** The help of every command, by its name. */
export const helpOf = (
  commands: Readonly<Record<string, { readonly help: CommandHelp }>>,
): Readonly<Record<string, CommandHelp>> =>
  Object.fromEntries(Object.entries(commands).map(([name, { help }]) => [name, help]));
