interface Destroyable {
  isDestroyed(): boolean;
}

type Member = (this: Destroyable, ...given: unknown[]) => unknown;

const guarded = (member: Member): Member =>
  function (...given) {
    if (this.isDestroyed()) throw new TypeError('Object has been destroyed');
    return Reflect.apply(member, this, given);
  };

const descriptorOf = (object: object | null, name: string): PropertyDescriptor =>
  object === null
    ? {}
    : (Object.getOwnPropertyDescriptor(object, name) ??
      descriptorOf(Object.getPrototypeOf(object) as object | null, name));

/**
 * Has the members of a class throw once its object is destroyed, as in Electron every one but `isDestroyed` does
 * (shell/common/gin_helper/function_template.h). What an object is as an emitter of events stays usable.
 */
export const throwWhenDestroyed = <Name extends string>(
  prototype: Destroyable & Record<Name, unknown>,
  names: readonly Name[],
): void => {
  for (const name of names) {
    const descriptor = descriptorOf(prototype, name);
    for (const part of ['value', 'get', 'set'] as const) {
      const member: unknown = descriptor[part];
      if (typeof member === 'function') descriptor[part] = guarded(member as Member);
    }
    Object.defineProperty(prototype, name, descriptor);
  }
};
