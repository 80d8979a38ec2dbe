import type { LiveEvent } from '../../connector/page-contract';

const LEAVE_AFTER_MS = 10_000;
const LOOK_EVERY_MS = 10_000;

/**
 * Hears of what happens while the page is looked at. A page in the background hangs up after 10 s and only asks now and
 * then, because a browser opens no more than six connections to one server, and every person here is a tab.
 */
export class LiveLine {
  readonly #address: string;
  readonly #hear: (event: LiveEvent) => void;
  readonly #catchUp: () => void;
  #source: EventSource | undefined;
  #leaving = 0;
  #looking = 0;

  /** `catchUp` is called whenever something may have been missed: each time the line opens, and now and then without one. */
  constructor(address: string, hear: (event: LiveEvent) => void, catchUp: () => void) {
    this.#address = address;
    this.#hear = hear;
    this.#catchUp = catchUp;
    document.addEventListener('visibilitychange', () =>
      document.hidden ? this.#leaveSoon() : this.#return(),
    );
    this.#connect();
  }

  #connect(): void {
    const source = new EventSource(this.#address);
    source.onopen = this.#catchUp; // the first time too: what was read before is older than the line
    source.onmessage = ({ data }) => {
      this.#hear(JSON.parse(String(data)) as LiveEvent); // parser of our own server's events
    };
    this.#source = source;
  }

  #leaveSoon(): void {
    this.#leaving = window.setTimeout(() => {
      this.#source?.close();
      this.#source = undefined;
      this.#looking = window.setInterval(this.#catchUp, LOOK_EVERY_MS);
    }, LEAVE_AFTER_MS);
  }

  #return(): void {
    window.clearTimeout(this.#leaving);
    window.clearInterval(this.#looking);
    if (!this.#source) this.#connect();
  }
}
