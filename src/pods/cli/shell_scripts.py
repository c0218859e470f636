"""What each shell is taught: to hand over the line, and to take candidates as text, never as code.

The program prints one candidate a line: what to type, a tab, what it stands for. A line `:files`
asks the shell for its own completion of files.
"""

BASH = r"""
_pods_completion() {
    local line program
    COMPREPLY=()
    program=$(type -P -- "${1/#\~/$HOME}") || program=pods
    while IFS= read -r line; do
        if [[ $line == :files ]]; then
            compopt -o default 2>/dev/null
            continue
        fi
        [[ $line == *= || $line == *, ]] && compopt -o nospace 2>/dev/null
        COMPREPLY+=("$line")
    done < <(_PODS_COMPLETE=bash _PODS_LINE="${COMP_LINE:0:COMP_POINT}" "$program" 2>/dev/null)
}
complete -F _pods_completion pods
"""

ZSH = r"""
#compdef pods
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
_pods() {
    local line program=${words[1]/#\~/$HOME}
    local -a found values told suffix how
    (( $+commands[$program] )) || [[ -x $program ]] || program=pods
    found=("${(@f)$(_PODS_COMPLETE=zsh \
        _PODS_LINE="${(j: :)words[1,CURRENT-1]} $QIPREFIX$PREFIX" $program 2>/dev/null)}")
    for line in $found; do
        if [[ $line == :files ]]; then
            _files
            continue
        fi
        values+=("${line%%$'\t'*}")
        told+=("${line/$'\t'/  -- }")
    done
    (( $#values )) || return 1
    [[ $values[1] == *[=,] ]] && suffix=(-S '')
    (( $#values == 1 )) && how=(-U)  # also where it begins otherwise: zoe for Wój
    compadd $how "${suffix[@]}" -l -d told -a values
}
if [[ $funcstack[1] == _pods ]]; then
    _pods "$@"
else
    compdef _pods pods
fi
"""

FISH = r"""
function __pods_complete
    set -l program (commandline -opc)[1]
    command -q -- $program; or set program pods
    set -lx _PODS_COMPLETE fish
    set -lx _PODS_LINE (commandline -cp | string collect)
    set -l found ($program 2>/dev/null)
    if test "$found[1]" = :files
        __fish_complete_path (commandline -ct)
        return
    end
    string join \n -- $found
end
complete --command pods --no-files --keep-order --arguments '(__pods_complete)'
"""

POWERSHELL = r"""
Register-ArgumentCompleter -Native -CommandName pods -ScriptBlock {
    param($word, $ast, $position)
    $line = $ast.ToString()
    $end = $position - $ast.Extent.StartOffset
    $line = if ($end -lt $line.Length) { $line.Substring(0, $end) } else { $line.PadRight($end) }
    $env:_PODS_COMPLETE = 'powershell'
    $env:_PODS_LINE = $line
    try {
        & pods 2>$null | Where-Object { $_ -ne ':files' } | ForEach-Object {
            $value, $told = $_ -split "`t", 2
            if (-not $told) { $told = $value }
            [System.Management.Automation.CompletionResult]::new(
                $value, $value, 'ParameterValue', $told)
        }
    } finally {
        Remove-Item Env:_PODS_COMPLETE, Env:_PODS_LINE -ErrorAction SilentlyContinue
    }
}
"""

SCRIPTS = {
    "bash": BASH.lstrip(),
    "zsh": ZSH.lstrip(),
    "fish": FISH.lstrip(),
    "powershell": POWERSHELL.lstrip(),
}
