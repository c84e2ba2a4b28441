/** What the journey needs of a browser, whoever drives it. */
export type Driver = {
  /** The browser's name and version, as it tells them. */
  readonly version: string;
  /** Opens an address and waits until it is loaded. */
  readonly go: (address: string) => Promise<void>;
  /** Runs a function in the page, with arguments that JSON can carry; it must not use what is around it. */
  readonly evaluate: <Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ) => Promise<Result>;
  /** Strikes a key: a character, or a name of `KeyboardEvent.key`. */
  readonly press: (key: string) => Promise<void>;
  /** Clicks in the middle of the first element that fits, with the mouse. */
  readonly click: (selector: string) => Promise<void>;
  /** Makes the window so large, in CSS pixels. */
  readonly size: (width: number, height: number) => Promise<void>;
  /** What is in the window, as PNG. */
  readonly look: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
};

/** An engine, and how it is started; without that where it is not on this machine. */
export type Engine = {
  readonly name: 'Blink' | 'Gecko' | 'WebKit';
  readonly launch?: (() => Promise<Driver>) | undefined;
  /** How one gets it. */
  readonly remedy: string;
};
