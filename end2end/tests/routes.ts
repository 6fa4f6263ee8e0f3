// The addresses of all pages, as the router has them.

import { readFileSync } from 'node:fs';

const app = readFileSync('../src/ui/app.rs', 'utf8');

export const routes = [...app.matchAll(/path!\("([^"]+)"\)/g)].map(([, route]) => route ?? '');

const parameters = (route: string) => route.split('/:').length;

/** The page that answers an address: as for the router, the one that knows most of it. None where no page is. */
export function routeOf(address: string): string | undefined {
  const parts = new URL(address).pathname.split('/');
  const answers = routes.filter((route) => {
    const own = route.split('/');
    return own.length === parts.length && own.every((part, at) => part === parts[at] || (part.startsWith(':') && parts[at]));
  });
  return answers.sort((one, other) => parameters(one) - parameters(other))[0];
}
