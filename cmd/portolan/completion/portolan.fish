# Completion of portolan for fish. Load it with:
#   portolan completion fish | source

function __portolan_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program (string replace -r '^~' $HOME -- $words[1])
    # An alias, and a path with a variable, is not a program. Use the one in PATH.
    command -q -- $program; or set program portolan
    set -e words[1]
    # The program does not know the quotes and escapes of fish.
    set -l plain (string unescape -- "$current")
    set -l answer (command $program __complete $words "$plain" 2>/dev/null)
    # In --out=DIR, only what follows the = is a path.
    set -l flag (string match -r -- '^--[^=]*=' "$current")
    set -l path (string replace -- "$flag" '' "$current")
    switch "$answer[1]"
        case :path :folder
            set -l found
            if string match -q -r '[:=]' -- "$path"
                # Fish would also list all files after the : or the =.
                set found (__fish_complete_path (string replace -- "$flag" '' "$plain") | string trim)
            else
                # Only fish itself completes ~, variables, quotes and escapes.
                set found (complete -C "nonexistent-command $path")
            end
            test "$answer[1]" = :folder; and set found (string match -- '*/' $found)
            printf '%s\n' "$flag"$found
        case '*'
            printf '%s\n' $answer
    end
end

complete -c portolan -f -a '(__portolan_complete)'
