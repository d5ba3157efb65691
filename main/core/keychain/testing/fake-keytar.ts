/** One item of a keychain. More than one may carry the same name, each in a keychain file of its own. */
interface Item {
  readonly name: string;
  value: string;
  /** Whose access list it carries: who made it, whoever wrote to it since. */
  readonly madeBy: string;
}

/**
 * keytar as it is on macOS (`keytar_mac.cc`): it finds the first item of a name, and a write to one that is there leaves
 * whoever made it in its access list. Notes every call that changes something.
 */
export class FakeKeytar {
  readonly changes: string[] = [];
  readonly items: Item[] = [];
  /** Called before each call; what it throws is what the system says. */
  onCall: (call: string) => void = () => undefined;

  /** What another program put there; macOS asks nobody for that. */
  plant(name: string, value: string): void {
    this.items.push({ name, value, madeBy: 'another program' });
  }

  async getPassword(_service: string, name: string): Promise<string | null> {
    this.onCall(`get ${name}`);
    return this.#find(name)?.value ?? null;
  }

  async setPassword(_service: string, name: string, value: string): Promise<void> {
    this.#change(`set ${name}`);
    const found = this.#find(name);
    if (found === undefined) this.items.push({ name, value, madeBy: 'Latchkey' });
    else found.value = value;
  }

  async deletePassword(_service: string, name: string): Promise<boolean> {
    this.#change(`delete ${name}`);
    const index = this.items.findIndex((item) => item.name === name);
    if (index >= 0) this.items.splice(index, 1);
    return index >= 0;
  }

  #find(name: string): Item | undefined {
    return this.items.find((item) => item.name === name);
  }

  #change(call: string): void {
    this.onCall(call);
    this.changes.push(call);
  }
}
