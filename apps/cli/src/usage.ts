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
  so-vang events <stream> [--data DIR]      Prints a stream's events as lines of JSON.
  so-vang rebuild [--data DIR] [--read-models URL]
                                            Makes the read models anew from the log; stop the server first.
  so-vang recover [--server URL] [--token-file FILE] [--lang vi|en]
                                            Starts every unfinished workflow again from the log.
  so-vang schema                            Prints the JSON Schema of scenarios.
  so-vang --help | --version

Exit codes: 0 as expected, 1 the outcome differs, 2 file or command line wrong, 3 server or data not usable.
How to write a scenario: docs/scenario-format.md
`;
