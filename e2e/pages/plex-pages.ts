import type { Page } from '@playwright/test';

export type PersonTitle = 'Ada Byron' | 'Grace Murray';

/** The approval page of the Plex stand-in, in a person's own browser. */
export class ApprovalPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page, address: string): Promise<ApprovalPage> {
    await page.goto(address);
    return new ApprovalPage(page);
  }

  async allowAs(person: PersonTitle): Promise<void> {
    await this.page.getByRole('radio', { name: person }).check();
    await this.page.getByRole('button', { name: 'Allow' }).click();
    await this.page.getByRole('heading', { name: 'You are signed in' }).waitFor();
  }
}

/** The link page of the Plex stand-in, in a person's own browser. */
export class LinkPage extends ApprovalPage {
  static override async open(page: Page, address: string): Promise<LinkPage> {
    await page.goto(address);
    return new LinkPage(page);
  }

  async typeCode(code: string): Promise<void> {
    await this.page.getByLabel('Code').fill(code);
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }
}
