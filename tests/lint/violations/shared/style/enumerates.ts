// Reported as lint/style/noEnum: 
export enum Phase {
  Detect = 0,
}
