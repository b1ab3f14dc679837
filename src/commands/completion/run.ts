// tjcc completion SHELL: prints a small script that asks the tool itself (`tjcc __complete`) for completions.
import { UsageError } from '../../problem';
import { nearest } from '../../util/nearest';
import type { BareCommand } from '../shared/command';

const scripts: Readonly<Record<string, string>> = {
  bash: `# tjcc completion for bash: eval "$(tjcc completion bash)"
_tjcc() {
  local line="\${COMP_LINE:0:COMP_POINT}" word
  local words=()
  read -ra words <<< "$line"
  case "$line" in *' ') words+=("") ;; esac
  word="\${words[\${#words[@]}-1]}"
  local found
  found="$(tjcc __complete -- "\${words[@]:1}" 2>/dev/null)"
  local IFS=$'\\n'
  COMPREPLY=($found)
  # readline breaks words at colons: what stands before the last one is on the line already.
  case "$word" in *:*)
    local head="\${word%"\${word##*:}"}" index
    for index in "\${!COMPREPLY[@]}"; do COMPREPLY[index]="\${COMPREPLY[index]#"$head"}"; done ;;
  esac
}
complete -o nosort -F _tjcc tjcc 2>/dev/null || complete -F _tjcc tjcc
`,
  zsh: `#compdef tjcc
# tjcc completion for zsh: eval "$(tjcc completion zsh)"
_tjcc() {
  local -a found
  found=("\${(@f)$(tjcc __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  [[ -n "$found" ]] && compadd -Q -V tjcc -- "\${found[@]}"
}
compdef _tjcc tjcc
`,
  fish: `# tjcc completion for fish: tjcc completion fish | source
function __tjcc_complete
  set -l words (commandline -opc) (commandline -ct)
  tjcc __complete -- $words[2..-1] 2>/dev/null
end
complete -c tjcc -f -k -a '(__tjcc_complete)'
`,
};

export const shells: readonly string[] = Object.keys(scripts);

export const run: BareCommand = ({ args: [shell = ''] }) => {
  const text = scripts[shell];
  if (text === undefined)
    throw new UsageError('bad-value', {
      option: 'shell',
      value: shell,
      allowed: shells,
      nearest: nearest(shell, shells) ?? '',
    });
  return { page: { blocks: [] }, text, data: { shell, script: text } };
};
