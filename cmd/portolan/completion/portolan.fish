# Completion of portolan for fish. Load it with:
#   portolan completion fish | source

function __portolan_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program (string replace -r '^~' $HOME -- $words[1])
    set -e words[1]
    set -l answer ($program __complete $words "$current" 2>/dev/null)
    # In --out=DIR, only what follows the = is a path.
    set -l flag (string match -r -- '^--[^=]*=' "$current")
    set -l path (string replace -- "$flag" '' "$current")
    switch "$answer[1]"
        case :path
            printf '%s\n' "$flag"(__fish_complete_path "$path")
        case :folder
            printf '%s\n' "$flag"(__fish_complete_directories "$path" '')
        case '*'
            printf '%s\n' $answer
    end
end

complete -c portolan -f -a '(__portolan_complete)'
