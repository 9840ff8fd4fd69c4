/**
 * Micro-benchmarks of what is done most often; the README of this module says how to run them. They
 * compile with the tests, so that they cannot fall behind the code they measure.
 */
package org.seatwright.solver.jmh;
