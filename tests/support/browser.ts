/** Finds a Chromium and a Firefox, or on a Debian machine installs them; a test never downloads a browser of its own. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium, firefox } from 'playwright-core';
import { isKeptByWorker, onceAWorker } from './once-a-worker.ts';
import { visitorsOf } from './visitors-of.ts';

/** Of a browser: the setting that names it, its package of Debian, and where systems put it. */
type Wanted = {
  readonly name: string;
  readonly setting: string;
  readonly debianPackage: string;
  readonly usualPaths: readonly string[];
};

const wantedChromium: Wanted = {
  name: 'Chromium',
  setting: 'CHROMIUM_PATH',
  debianPackage: 'chromium',
  usualPaths: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
};

/** The same engine without the windows of a browser, which take two thirds of the time of a test. */
const wantedShell: Wanted = {
  name: 'Chromium without windows',
  setting: 'CHROMIUM_SHELL_PATH',
  debianPackage: 'chromium-headless-shell',
  usualPaths: ['/usr/bin/chromium-headless-shell'],
};

const wantedFirefox: Wanted = {
  name: 'Firefox',
  setting: 'FIREFOX_PATH',
  debianPackage: 'firefox-esr',
  usualPaths: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
};

/** Nothing leaves the machine, and containers without user namespaces can run it. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // Pages that name no language answer in the browser's: a test that wants another sets its context's `locale`.
  '--accept-lang=fr-FR',
];

/** Pages are drawn as by any Chromium; where Debian has none without windows, by one with. To be closed by the caller. */
export function openBrowser(): Promise<Browser> {
  return sharedBrowser('shell', () =>
    chromium.launch({ executablePath: findShell() ?? findChromium(), args: chromiumFlags }),
  );
}

/** The program that visitors use: for whole journeys. To be closed by the caller. */
export function openFullBrowser(): Promise<Browser> {
  return sharedBrowser('full', () =>
    chromium.launch({ executablePath: findChromium(), args: chromiumFlags }),
  );
}

/**
 * One runs for all files of a worker: what parts one test from another is the context, as one visitor from another.
 * Elsewhere whoever opens it closes it.
 */
async function sharedBrowser(kind: string, launch: () => Promise<Browser>): Promise<Browser> {
  if (!isKeptByWorker()) return launch();
  return visitorsOf(await onceAWorker(kind, launch, (browser) => browser.isConnected()));
}

/** Pages left are kept whole for the way back, as a visitor's browser does and playwright forbids. */
export function openBrowserThatKeepsPages(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: chromiumFlags,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
}

export type Theme = 'light' | 'dark';

/** What a person asked her system for. */
type Preferences = {
  readonly colorScheme?: Theme;
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
};

/**
 * A Firefox as its makers ship it, driven by WebDriver BiDi: without the channel playwright wants a build of its own.
 * That protocol emulates no media feature, so a context's `colorScheme` has no effect here: they are set for the whole
 * browser. To be closed by the caller.
 * @param asked where nothing is, as the others that are opened so.
 */
export function openFirefox(asked: FirefoxAsked = {}): Promise<Browser> {
  if (Object.keys(asked).length > 0) return launchFirefox(asked);
  return sharedBrowser('Firefox', () => launchFirefox(asked));
}

type FirefoxAsked = Preferences & {
  /**
   * Path of a socket where Firefox shall listen to developer tools, as one that is told its theme while it runs
   * (`openThemedFirefox`).
   */
  readonly toolsDoor?: string;
};

function launchFirefox({
  colorScheme = 'light',
  reducedMotion = false,
  forcedColors = false,
  toolsDoor,
}: FirefoxAsked): Promise<Browser> {
  return firefox.launch({
    channel: 'moz-firefox',
    executablePath: find(wantedFirefox),
    args: toolsDoor ? [`--start-debugger-server=${toolsDoor}`] : [],
    firefoxUserPrefs: {
      ...(toolsDoor ? toolsSettings : {}),
      ...Object.fromEntries([themeSetting(colorScheme)]),
      // It asks even a page that names none, and reports the policy that refuses it.
      'browser.chrome.site_icons': false,
      // The wheel goes the way a person's goes, which alone knows where scrolling ends.
      'remote.events.async.wheel.enabled': true,
      // As Firefox numbers them: 1 reduced; 2 always the system's colours, 0 never.
      'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
      'browser.display.document_color_use': forcedColors ? 2 : 0,
    },
  });
}

/** As Firefox numbers it. */
export function themeSetting(theme: Theme): readonly [name: string, value: number] {
  return ['layout.css.prefers-color-scheme.content-override', theme === 'dark' ? 0 : 1];
}

/** Without them it listens to no tools, or asks the person in front of it first. */
const toolsSettings = {
  'devtools.debugger.remote-enabled': true,
  'devtools.chrome.enabled': true,
  'devtools.debugger.prompt-connection': false,
};

/** @throws with the one line to type when there is none. */
export function findChromium(): string {
  return find(wantedChromium);
}

function findShell(): string | undefined {
  try {
    return look(wantedShell);
  } catch (error) {
    if (process.env[wantedShell.setting]) throw error;
    // Older systems have no such package.
    return undefined;
  }
}

function find(wanted: Wanted): string {
  const found = look(wanted);
  if (found) return found;
  const { name, setting, debianPackage } = wanted;
  throw new Error(`no ${name} found. Type: sudo apt-get install ${debianPackage} (or set ${setting})`);
}

/** @returns undefined where there is none and none can be installed. */
function look({ setting, debianPackage, usualPaths }: Wanted): string | undefined {
  const named = process.env[setting];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${setting} names no file: ${named}`);
  }
  const present = usualPaths.find(existsSync);
  if (present) return present;
  installOnDebian(debianPackage);
  return usualPaths.find(existsSync);
}

function installOnDebian(debianPackage: string): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], {
    stdio: 'inherit',
    env,
  });
}
