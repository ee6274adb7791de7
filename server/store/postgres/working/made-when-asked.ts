type Makers<From, Made> = { [Name in keyof Made]: (from: From, made: Made) => Made[Name] };

/** Objects whose parts are made when they are first asked for: most transactions need few of many. */
export function madeWhenAsked<From, Made extends object>(
  makers: Makers<From, Made>,
): (from: From) => Made {
  const from = Symbol('from');
  type Holding = Made & { [from]: From };
  const kind = {} as Holding;
  for (const name of Object.keys(makers) as (keyof Made & string)[])
    Object.defineProperty(kind, name, {
      get(this: Holding) {
        const value = makers[name](this[from], this);
        Object.defineProperty(this, name, { value });
        return value;
      },
    });
  return (given) => Object.create(kind, { [from]: { value: given } }) as Made;
}
