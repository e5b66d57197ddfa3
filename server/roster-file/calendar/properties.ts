import ICAL from 'ical.js';
import type { Component, Line } from './components.ts';

/** The properties of a component by a name, as the library reads them; null in place of each that makes no sense. */
export function properties(component: Component, name: string): readonly (ICAL.Property | null)[] {
  return component.lines.filter((line) => line.name === name).map(read);
}

/** The first property of a name: undefined where there is none, null where it makes no sense. */
export function property(component: Component, name: string): ICAL.Property | null | undefined {
  const line = component.lines.find((each) => each.name === name);
  return line === undefined ? undefined : read(line);
}

function read({ text }: Line): ICAL.Property | null {
  try {
    const property = ICAL.Property.fromString(text);
    // Values are read when they are asked for, and those that are wrong are found here.
    property.getValues();
    return property;
  } catch {
    return null;
  }
}

/** A text as it is meant, '' where there is none. */
export function words(component: Component, name: string): string {
  const value = property(component, name)?.getFirstValue();
  return typeof value === 'string' ? value : '';
}

/** What stands behind the name and its parameters, as it is written. */
export function rawValue(component: Component, name: string): string | undefined {
  const text = component.lines.find((each) => each.name === name)?.text;
  return text?.replace(/^[^:]*:/, '');
}

/** A parameter of a property, '' where there is none. */
export function parameter(property: ICAL.Property, name: string): string {
  const said = property.getParameter(name);
  return typeof said === 'string' ? said : (said?.[0] ?? '');
}
