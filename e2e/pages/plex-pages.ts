import type { Page } from '@playwright/test';

export type PersonTitle = 'Ada Byron' | 'Grace Murray';

/** The approval page of the Plex stand-in, in a person's own browser. */
export class ApprovalPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async allowAs(person: PersonTitle): Promise<void> {
    await this.page.getByRole('radio', { name: person }).check();
    await this.page.getByRole('button', { name: 'Allow' }).click();
    await this.page.getByRole('heading', { name: 'You are signed in' }).waitFor();
  }
}

/** The link page of the Plex stand-in, in a person's own browser. */
export class LinkPage extends ApprovalPage {
  async typeCode(code: string): Promise<void> {
    await this.page.getByLabel('Code').fill(code);
    await this.goOn();
  }

  async goOn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }
}
