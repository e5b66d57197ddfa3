// Reported as lint/a11y/useKeyWithClickEvents: 
export function Row() {
  return <div onClick={() => undefined}>Row</div>;
}
