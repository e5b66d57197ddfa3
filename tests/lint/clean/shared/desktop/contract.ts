export interface Contract {
  readonly focus: () => void;
}
