/** A page of the product that is not gone to, but taken apart. */
export interface FetchedPage {
  readonly page: Document;
  /** Where it came from in the end, without what comes after `#`. */
  readonly address: string;
  readonly ok: boolean;
}

/** @throws TypeError when the server cannot be reached */
export async function fetchPage(address: string, request: RequestInit = {}): Promise<FetchedPage> {
  const answer = await fetch(address, { headers: { accept: 'text/html' }, ...request });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return { page, address: answer.url, ok: answer.ok };
}

/** What a form would send. */
export const contentOf = (form: HTMLFormElement, button?: HTMLElement | null): URLSearchParams =>
  new URLSearchParams(
    Array.from(new FormData(form, button), ([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : '',
    ]),
  );
