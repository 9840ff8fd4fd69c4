/** Late changes: who came and went after a plan was published, who moves for it, who waits. */
@NullMarked
package org.seatwright.model.late;

import org.jspecify.annotations.NullMarked;
