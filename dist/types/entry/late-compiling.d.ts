/**
 * Puts off the slower of V8's optimizing compilers, for the whole process: only a program's door
 * may call this, never the library. Compiling takes it milliseconds at a time, on threads that a
 * generator shares its cores with, and what runs once a request would have its turn in the middle
 * of the measured window; the faster compiler has long been there by then. What runs for every event of
 * fast streams still gets there within seconds.
 */
export declare function putOffLateCompiling(): void;
