import { expect, type Locator, type Page } from '@playwright/test';

/** The app's page as a person uses it: by what its parts are called. */
export class LatchkeyPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, exact: true });
  }

  async press(name: string): Promise<void> {
    await this.button(name).click();
  }

  /**
   * Presses a button and waits until its screen is gone. The next one may have buttons and headings of the same names,
   * and what is pressed before it is there is pressed on the old one.
   */
  async leaveBy(name: string): Promise<void> {
    const pressed = await this.button(name).elementHandle();
    await pressed?.click();
    await pressed?.waitForElementState('hidden');
  }

  /**
   * Ends what keeps the app from going on, and presses the button that has it try again, unless the app has done so by
   * itself in between: then the button has gone, and who looks for it waits in vain.
   */
  async tryAgainOnce(wellAgain: () => Promise<void> | void): Promise<void> {
    const button = this.button('Try again');
    await button.click({ trial: true });
    await wellAgain();
    await button.evaluateAll((found) => {
      for (const each of found) if (each instanceof HTMLElement) each.click();
    });
  }

  /** Answers the question that is asked before something is done. */
  async answerQuestion(name: string): Promise<void> {
    await this.page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click();
  }

  async seesHeading(name: string): Promise<void> {
    await expect(this.heading(name)).toBeVisible();
  }

  /** The short code that the page shows, as a person would copy it by selecting it. */
  async shownCode(): Promise<string> {
    await this.seesHeading('Enter this code');
    return this.page.evaluate(() => {
      const row = document.querySelector('p [aria-hidden="true"]');
      if (row === null) throw new Error('No code is shown.');
      const selection = getSelection();
      selection?.selectAllChildren(row);
      return selection?.toString() ?? '';
    });
  }
}
