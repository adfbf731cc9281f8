import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { protocol } from 'electron';

export const SCHEME = 'app';
const HOST = 'counter';
export const ORIGIN = `${SCHEME}://${HOST}`;

/** The waiting display is an origin of its own: the door tells it from the counter, and it shares no storage with it. */
const DISPLAY_HOST = 'display';
export const DISPLAY_ORIGIN = `${SCHEME}://${DISPLAY_HOST}`;
export const DISPLAY_PAGE = '/display.html';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ogg': 'audio/ogg',
};

const SHARED_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];

/** What each page may load; the display needs neither pictures nor to fetch anything. */
const CONTENT_POLICY: Readonly<Record<string, string>> = {
  [HOST]: [...SHARED_POLICY, "img-src 'self' data: blob:", "connect-src 'self'"].join('; '),
  [DISPLAY_HOST]: SHARED_POLICY.join('; '),
};

/** The display's page and what it is made of; the counter's page is not for it, nor its page for the counter. */
function mayServe(host: string, pathname: string): boolean {
  if (host === HOST) return pathname !== DISPLAY_PAGE;
  return host === DISPLAY_HOST && (pathname === DISPLAY_PAGE || pathname.startsWith('/assets/'));
}

/** Must be called before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true, supportFetchAPI: true } },
  ]);
}

/** Each file of the built window under the one path that asks for it; a path that is not listed does not exist. */
function listFiles(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [`/${relative(folder, file).split(sep).join('/')}`, file];
    }),
  );
}

/** Serves the built windows, and nothing else, under app://counter and app://display with strict content policies. */
export function serveWindow(folder: string): void {
  const files = listFiles(folder);
  protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    const policy = CONTENT_POLICY[host];
    const file = mayServe(host, pathname) ? files.get(pathname) : undefined;
    if (file === undefined || policy === undefined) return new Response(null, { status: 404 });
    return new Response(await readFile(file), {
      headers: {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
      },
    });
  });
}
