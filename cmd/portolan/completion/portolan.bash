# Completion of portolan for bash 4 or later. Load it with:
#   source <(portolan completion bash)

_portolan() {
  # After > or <, the next word is a file.
  if [[ ${COMP_WORDS[COMP_CWORD-1]} == *[\<\>] ]]; then
    compopt -o default
    return
  fi

  local words=() piece joined='' i
  # Bash splits words at = and :, so that --format=json is three words. Join them again.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    piece=${COMP_WORDS[i]}
    ((i == COMP_CWORD)) && piece=${piece#[\'\"]} # the quote of a word that is not finished
    if ((${#words[@]} > 0)) && [[ $joined || $piece == [=:]* ]]; then
      words[${#words[@]}-1]+=$piece
    else
      words+=("$piece")
    fi
    [[ $piece == *[=:] ]] && joined=1 || joined=''
  done

  # Bash replaces only the last piece, so candidates lose what is before it.
  local last=$piece before=${words[${#words[@]}-1]}
  [[ $last == [=:] ]] && last=''
  before=${before%"$last"}

  # An alias, and a path with a variable or an escape, is not a program. Use the one in PATH.
  local program=${COMP_WORDS[0]/#\~/$HOME}
  type -P -- "$program" >/dev/null || program=portolan

  local candidate rest
  COMPREPLY=()
  while IFS=$'\t' read -r candidate rest; do
    case $candidate in
      :path) compopt -o default ;;
      :folder) compopt -o dirnames ;;
      *) COMPREPLY+=("${candidate#"$before"}") ;;
    esac
  done < <("$program" __complete "${words[@]}" 2>/dev/null)
}

complete -F _portolan portolan
