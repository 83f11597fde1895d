# Completion of portolan for zsh. Load it with:
#   source <(portolan completion zsh)

_portolan() {
  local line value program=${~words[1]}
  local -a answer candidates
  # A path with a variable is not a program. Use the one in PATH.
  whence -p -- $program >/dev/null || program=portolan
  answer=("${(@f)$($program __complete "${(@)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}")
  case $answer[1] in
    '') return 1 ;;
    :path)
      compset -P '--*='
      _files
      return ;;
    :folder)
      compset -P '--*='
      _files -/
      return ;;
  esac
  for line in $answer; do
    value=${line%%$'\t'*}
    candidates+=("${value//:/\\:}:${line#*$'\t'}")
  done
  _describe -V portolan candidates
}

(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _portolan portolan
