/** The parts of selenium-webdriver that are used here; the package brings no types. */

declare module 'selenium-webdriver' {
  export const Capabilities: new () => object;

  export class WebDriver {
    static createSession(executor: object, capabilities: object): WebDriver;
    getSession(): Promise<unknown>;
    get(url: string): Promise<void>;
    executeScript<Result>(
      script: ((argument: never) => unknown) | string,
      argument?: unknown,
    ): Promise<Awaited<Result>>;
    manage(): { window(): { setRect(rect: { width: number; height: number }): Promise<unknown> } };
    quit(): Promise<void>;
  }

  export interface WebElement {
    click(): Promise<void>;
    sendKeys(...keys: readonly string[]): Promise<void>;
    findElement(by: object): Promise<WebElement>;
  }

  export const By: { css(selector: string): object };
  /** What `sendKeys` types for a key that is no letter. */
  export const Key: Readonly<Record<'ENTER' | 'END' | 'HOME' | 'ARROW_RIGHT', string>>;
}

declare module 'selenium-webdriver/http/index.js' {
  export const HttpClient: new (serverUrl: string) => object;
  export const Executor: new (client: object) => object;
}

declare module 'selenium-webdriver/net/portprober.js' {
  /** A port of the loopback addresses that nothing listens on. */
  export function findFreePort(): Promise<number>;
}

declare module 'selenium-webdriver/remote/index.js' {
  interface Service {
    /** The driver's address, once its /status answers. */
    start(limit_ms: number): Promise<string>;
    /** Ends the driver, as the end of this process does. */
    kill(): Promise<void>;
  }
  interface Builder {
    setPort(port: number): this;
    setLoopback(loopback: boolean): this;
    setEnvironment(env: NodeJS.ProcessEnv): this;
    build(): Service;
  }
  export const DriverService: { readonly Builder: new (executable: string) => Builder };
}
