import { hash, verify } from '@node-rs/argon2';

/** argon2id (the package's `Algorithm` is a const enum, which isolated modules cannot use), 64 MiB, three passes: above OWASP's least (19 MiB, two), 43 ms on the machine where it was measured. */
const COST = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
/** Each takes 64 MiB and a core. */
const MOST_AT_ONCE = 2;
/** Two seconds of waiting; whoever comes then is told to come again. */
const MOST_WAITING = 60;

/** The hash of a password nobody knows, made with the cost above: an unknown person takes as long as a known one. */
const NOBODYS = '$argon2id$v=19$m=65536,t=3,p=1$E/vT7s95kUCGTgwgK5AQWw$9tlIFCZSRBxnbLIRvo8ldgdoX3QUM1DH5U6Nfmnq78U';

/** Raised when too many passwords wait to be checked. */
export class PasswordsBusy extends Error {}

/** Hashes and checks passwords, at most two at once. */
export class PasswordHasher {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** @returns a string with salt and cost (PHC format). @throws PasswordsBusy */
  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(password, COST));
  }

  /** @param kept what is kept of the right password; nothing for nobody, which takes as long. @throws PasswordsBusy */
  async isRight(kept: string | undefined, password: string): Promise<boolean> {
    const matches = await this.#inTurn(() => verify(kept ?? NOBODYS, password));
    return matches && kept !== undefined;
  }

  async #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#running < MOST_AT_ONCE) this.#running += 1;
    else if (this.#waiting.length >= MOST_WAITING) throw new PasswordsBusy('too many passwords wait to be checked');
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      // The place is handed on to whoever waits.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
