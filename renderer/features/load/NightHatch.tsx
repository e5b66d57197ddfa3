/** The pattern of nights: a sign that is not a colour. It takes the colour of the words around it. */
export function NightHatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width={4} height={4} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={2} height={4} fill="currentColor" />
      </pattern>
    </defs>
  );
}
