export const usage = `so-vang: plays scenarios and looks after a Sổ Vàng server

Usage
  so-vang run <scenario.yaml> [--server URL] [--token-file FILE] [--as NAME] [--lang vi|en] [--quiet]
      Plays the scenario through the server's API and compares the outcome.
      --server      address of the server (http://127.0.0.1:3000)
      --token-file  file with the clerk's token (data/clerk-token); or the token itself in SO_VANG_TOKEN
      --as          name of the world to play in: small letters, digits, hyphens; at most 20.
                    Left out, each version of the file has a world of its own.
      --lang        language of what is printed (vi)
      --quiet       print differences only
  so-vang rules check <rules.yaml> [--lang vi|en]
      Says what a file of rules would adopt, and what is wrong with it.
  so-vang rules adopt <rules.yaml> [--server URL] [--token-file FILE] [--lang vi|en]
      Has the server adopt what the file says; the same file again changes nothing.
  so-vang events [<stream>] [--data DIR | --log URL] [--type TYPE]... [--after POSITION] [--limit N]
                 [--prefix PREFIX] [--backwards] [--follow]
      Prints the events of a stream, or of the whole log, as lines of JSON.
      --type       only these types of events; may be given more than once
      --after      only events after this position
      --limit      this many at most
      --prefix     whole log: only streams whose names begin so, such as cycle-
      --backwards  one stream: the last event first
      --follow     goes on with new events as they come, until Ctrl-C
  so-vang explain <cycle> [--about SUBJECT …] [--data DIR | --log URL] [--lang vi|en]
      Says why: the finding, the rules it rests on, and the recorded acts behind it, each with who did it. SUBJECT is
      stage                             what blocks the next stage (left out, this)
      rank --unit UNIT                  why a unit is ranked as it is, or not
      exclusion --unit UNIT             why a unit is barred from the ranking
      nomination --dossier DOSSIER      why a unit is put up for an award
      approval --ballot B --unit UNIT   why a candidate passed the vote or not
      deadline --name NAME              where a deadline comes from
      act --position POSITION           any act of the cycle, a refused one too
  so-vang export [--data DIR | --log URL] [--to FILE]
      Writes the whole log as lines of JSON with a chain over them, to standard output or FILE: docs/log-format.md.
  so-vang import <file> [--data DIR | --log URL]
      Checks such a file, all of it, then writes it into a log that is empty or holds the file's beginning. Stop the
      server first. The same command again goes on where it was interrupted.
  so-vang backup <folder> [--data DIR]
      Copies log, keys and evidence into a new folder, while the server goes on. Keep it secret: it has the keys.
  so-vang restore <folder> [--data DIR]
      Checks a backup, all of it, and puts it into a data folder that has no log.
  so-vang rebuild [--data DIR] [--read-models URL]
                                            Makes the read models anew from the log; stop the server first.
  so-vang recover [--server URL] [--token-file FILE] [--lang vi|en]
                                            Starts every unfinished workflow again from the log.
  so-vang schema [rules]                    Prints the JSON Schema of scenarios, or of files of rules.
  so-vang --help | --version

  DIR is the data folder (data); URL is the address of a log, such as sqlite:data/log.sqlite.

Exit codes: 0 as expected, 1 the outcome differs, 2 file or command line wrong, 3 server or data not usable.
How to write a scenario: docs/scenario-format.md; rules: docs/rules.md
`;
