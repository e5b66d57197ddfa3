// Reported as lint/security/noDangerouslySetInnerHtml: 
export function Row() {
  return <p dangerouslySetInnerHTML={{ __html: '<b>Row</b>' }} />;
}
