# Completion of portolan for bash 4 or later. Load it with:
#   source <(portolan completion bash)

_portolan() {
  local words=() piece joined='' i
  # Bash splits words at = and :, so that --format=json is three words. Join them again.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    piece=${COMP_WORDS[i]}
    if ((${#words[@]} > 0)) && [[ $joined || $piece == [=:]* ]]; then
      words[${#words[@]}-1]+=$piece
    else
      words+=("$piece")
    fi
    [[ $piece == *[=:] ]] && joined=1 || joined=''
  done

  # Bash replaces only the last piece, so candidates lose what is before it.
  local last=${COMP_WORDS[COMP_CWORD]} before=${words[${#words[@]}-1]}
  [[ $last == [=:] ]] && last=''
  before=${before%"$last"}

  local candidate rest
  COMPREPLY=()
  while IFS=$'\t' read -r candidate rest; do
    case $candidate in
      :path) compopt -o default ;;
      :folder) compopt -o dirnames ;;
      *) COMPREPLY+=("${candidate#"$before"}") ;;
    esac
  done < <("${COMP_WORDS[0]/#\~/$HOME}" __complete "${words[@]}" 2>/dev/null)
}

complete -F _portolan portolan
